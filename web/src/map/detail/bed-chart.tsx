import { useTranslation } from 'react-i18next';
import { bedNumber, dayAndTime, hourAndMinute } from '../texts';
import { scaleOf, stepPath, type Point } from './chart-scale';
import type { Details, HospitalDetails } from './use-details';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const WIDTH = 360;
const HEIGHT = 96;

interface Props {
  readonly history: HospitalDetails['bedHistory'];
  readonly state: Details['state'];
  readonly until: number;
}

/** The free general beds of the last 24 hours, as a line and, for whoever cannot see it, in words and numbers. */
export function BedChart({ history, state, until }: Props) {
  const { t } = useTranslation('map');
  const points = (history ?? []).map(({ at, available }): Point => ({ at: Date.parse(at), available }));
  const numbers = points.flatMap(({ available }) => available ?? []);
  return (
    <section className="part">
      <h3>{t('detail.chart')}</h3>
      {numbers.length === 0 ? (
        <p className="chart-empty quiet">{state === 'loading' ? '…' : t('detail.chartEmpty')}</p>
      ) : (
        <Chart points={points} capacity={history?.at(-1)?.capacity ?? null} until={until} />
      )}
    </section>
  );
}

interface ChartProps {
  readonly points: readonly Point[];
  readonly capacity: number | null;
  readonly until: number;
}

function Chart({ points, capacity, until }: ChartProps) {
  const { t, i18n } = useTranslation('map');
  const from = until - DAY_MS;
  const scale = scaleOf(points, capacity, from, until);
  const y = (n: number) => HEIGHT - ((n - scale.min) / (scale.max - scale.min)) * HEIGHT;
  const numbers = points.flatMap(({ available }) => available ?? []);
  const last = points.at(-1)?.available ?? null;
  const hours = [0, 6, 12, 18, 24].map((n) => from + n * HOUR_MS);
  return (
    <figure className="chart">
      <svg viewBox={`-4 -6 ${WIDTH + 36} ${HEIGHT + 28}`} aria-hidden="true">
        {[scale.max, 0].map((n) => (
          <g key={n}>
            <line x1="0" x2={WIDTH} y1={y(n)} y2={y(n)} className="chart-grid" />
            <text x={WIDTH + 4} y={y(n) + 4} className="chart-text">
              {bedNumber(n)}
            </text>
          </g>
        ))}
        {hours.map((at, index) => (
          <text
            key={at}
            x={(WIDTH / 4) * index}
            y={HEIGHT + 18}
            className="chart-text"
            textAnchor={index === 0 ? 'start' : index === 4 ? 'end' : 'middle'}
          >
            {hourAndMinute(at, i18n.language)}
          </text>
        ))}
        <path d={stepPath(points, scale, WIDTH, HEIGHT)} className="chart-line" />
      </svg>
      <figcaption>
        {t('detail.chartSummary', {
          min: bedNumber(Math.min(...numbers)),
          max: bedNumber(Math.max(...numbers)),
          last: last === null ? t('unknown') : bedNumber(last),
        })}
      </figcaption>
      <details>
        <summary>{t('detail.chartTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('detail.chartTime')}</th>
              <th scope="col">{t('detail.bedColumns.available')}</th>
            </tr>
          </thead>
          <tbody>
            {hourly(points, from, until).map(({ at, available }) => (
              <tr key={at}>
                <th scope="row">{dayAndTime(at, i18n.language)}</th>
                <td>{available === null ? t('unknown') : bedNumber(available)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** The number that stood at each full hour, the latest first. */
function hourly(points: readonly Point[], from: number, to: number): Point[] {
  const hours: Point[] = [];
  for (let at = Math.floor(to / HOUR_MS) * HOUR_MS; at > from; at -= HOUR_MS) {
    const standing = points.findLast((point) => point.at <= at);
    if (standing) hours.push({ at, available: standing.available });
  }
  return hours;
}
