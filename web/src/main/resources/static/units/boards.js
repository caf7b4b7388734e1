// Who is named for praise and who is warned, by rules that can be set and stand in the address; who is at zero, who said nothing.
import { amount, el, gauge, percent, picker } from '../format.js';
import { t } from '../i18n.js';
import { isRanked } from './figures.js';
import { nameLink } from './table.js';
import { reason } from './absent.js';

const FEW = 3;
const CONDITIONS = ['pace', 'target', 'none'];
const MET = 100;

/** What the address says of the rules: { top, over, bottom, under, exempt }. */
export function rules(chosen) {
  const few = (text) => (/^\d{1,3}$/.test(text ?? '') ? Number(text) : FEW);
  const condition = (text) => (CONDITIONS.includes(text) ? text : 'pace');
  return { top: few(chosen.top), over: condition(chosen.over), bottom: few(chosen.bottom), under: condition(chosen.under), exempt: (chosen.exempt ?? '').split(',').filter(Boolean) };
}

/** The first so many that are not exempt and meet the condition, with all that share the last one's place. */
export function board(units, count, isMet) {
  const counted = count > 0 ? units.slice(0, count) : [];
  const reach = counted.at(-1)?.now.rank;
  return units.filter((unit) => counted.includes(unit) || unit.now.rank === reach).filter((unit) => isMet(unit.now));
}

const isOver = { pace: (now) => now.lead >= 0, target: (now) => now.completion >= MET, none: () => true };
const isUnder = { pace: (now) => now.lead < 0, target: (now) => now.completion < MET, none: () => true };

export function boards(given) {
  const { year, metric, region, open, openRank, last, chosen, choose } = given;
  const rule = rules(chosen);
  const over = year.hasRates ? rule.over : 'none';
  const under = year.hasRates ? rule.under : 'none';
  const ranked = year.units.filter((unit) => isRanked(unit) && !rule.exempt.includes(unit.id));
  const honoured = board(ranked, rule.top, isOver[over]);
  const warned = board([...ranked].reverse(), rule.bottom, isUnder[under]);
  const zero = year.units.filter((unit) => unit.now.status === 'zero');
  const silent = year.units.filter((unit) => unit.now.value === null);

  const row = (unit, value) => el('li', 'board-row', [
    el('span', 'place-rank', isRanked(unit) ? el('button', 'figure', String(unit.now.rank), { type: 'button', 'aria-label': t('places', unit.now.rank), onclick: () => openRank(unit, last) }) : ''), nameLink(unit, region),
    year.hasRates && unit.now.completion !== null && unit.now.completion !== undefined ? gauge(unit.now.completion, unit.now.pace) : el('span'),
    unit.now.statements?.length ? el('button', 'figure', value, { type: 'button', onclick: () => open(unit, last) }) : el('span', 'state', value),
  ]);
  const figure = (unit) => (year.hasRates ? percent(unit.now.completion) : amount(unit.now.value, metric));
  const list = (id, icon, state, units, said) => el('section', `panel board ${state}`, [
    el('h2', null, `${icon} ${t(`units.${id}`)}（${units.length}）`),
    units.length ? el('ol', 'board-list', units.map((unit) => row(unit, said(unit)))) : el('p', 'muted', t('units.nobody')),
  ], { id });

  const count = (key) => {
    const input = el('input', 'few', null, { type: 'number', id: key, min: '0', max: '999', value: String(rule[key]) });
    input.addEventListener('change', () => choose({ [key]: input.value }));
    return el('label', 'pick', [el('span', null, t(`units.${key}`)), input, el('span', null, t('units.places'))]);
  };
  const condition = (key) => picker(key, t(`units.${key}`), CONDITIONS.map((one) => [one, t(`units.${key}.${one}`)]), rule[key], (value) => choose({ [key]: value }));
  const exempted = year.units.filter((unit) => rule.exempt.includes(unit.id));
  return [
    el('div', 'panel-head', el('h2', null, t('units.rules'))),
    el('div', 'controls', [
      el('span', 'rule', [count('top'), year.hasRates ? condition('over') : null]), el('span', 'rule', [count('bottom'), year.hasRates ? condition('under') : null]),
      picker('exempt', t('units.exemptAdd'), [['', t('units.pickOne')], ...year.units.filter((unit) => !rule.exempt.includes(unit.id)).map((unit) => [unit.id, unit.name])], '', (id) => choose({ exempt: [...rule.exempt, id].join(',') })),
    ]),
    exempted.length ? el('p', 'chips', [el('span', 'muted', t('units.exempt')), ...exempted.map((unit) => el('button', 'tab', `${unit.name} ✕`, {
      type: 'button', 'aria-label': t('units.unexempt', unit.name), onclick: () => choose({ exempt: rule.exempt.filter((id) => id !== unit.id).join(',') }),
    }))]) : null,
    el('p', 'hint', [t('units.rule', rule.top, t(`units.over.${over}`), rule.bottom, t(`units.under.${under}`)), year.hasRates ? '' : t('units.ruleNoTarget')].join('')),
    el('div', 'grid-2 boards', [
      list('honour', '★', 'ahead', honoured, figure), list('warning', '▼', 'behind', warned, figure),
      list('zeroList', '○', 'zero', zero, () => t('zero')), list('silent', '∅', 'zero', silent, (unit) => reason(unit, metric)),
    ]),
  ];
}
