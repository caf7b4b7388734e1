// A place's figures in the words in which question() gives them.

/** @param one as the API's overview has it: a headline, or a place of a ranking */
export const figureOf = (one, pace) => ({
  value: one.actual, status: one.status, statements: [one.statement].filter(Boolean),
  target: one.target, target_origin: one.targetOrigin, target_statements: [one.targetStatement].filter(Boolean),
  completion: one.rate, pace, lead: one.lead ?? (one.rate === null ? null : Number((one.rate - pace).toFixed(2))),
  last_year: one.lastYear, yoy: one.yoy, yoy_note: one.yoyNote,
  rank: one.rank, ranked_of: one.rankedOf, rank_change: one.change,
});
