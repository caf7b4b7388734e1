// The task forces beside one another: target, actual, completion, growth and rank.
import { el, labelOf } from '../format.js';
import { t } from '../i18n.js';
import { link } from '../shell/address.js';
import { yearOf } from '../units/figures.js';
import { opening } from '../units/opening.js';
import { ranking } from '../units/ranking.js';

export async function forces({ metric, region, period, name }) {
  const year = await yearOf({ metric: metric.name, region, kind: 'task_force', period });
  const last = year.months.length - 1;
  return el('section', 'panel', [
    el('div', 'panel-head', [el('h2', null, t('sectors.forcesTitle', labelOf(metric))), el('a', 'name', t('page.units'), { href: link('units.html', { kind: 'task_force', metric: metric.name }) })]),
    ...(year.units.length ? ranking({
      year, metric, region, last, name: `${name}-forces`, kindName: t('task_force'), metricName: labelOf(metric), ...opening({ year, metric, region, kind: 'task_force' }),
      visit: (unit) => { location.href = link('unit.html', { subject: unit.id, region }); },
    }) : [el('p', 'nothing', t('sectors.noForces', labelOf(metric)))]),
  ], { id: 'forces' });
}
