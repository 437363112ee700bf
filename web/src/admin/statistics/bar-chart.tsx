import { useTranslation } from 'react-i18next';

interface Bar {
  readonly name: string;
  readonly value: number;
  /** Of it, drawn darker. */
  readonly part?: number;
}

interface Props {
  readonly title: string;
  /** Of the table: the name, the value, and the part where there is one. */
  readonly columns: readonly string[];
  readonly bars: readonly Bar[];
}

const WIDTH = 420;
const LINE = 30;
const NAME = 140;
const LONGEST = WIDTH - NAME - 44;

/** Horizontal bars, and the same numbers as a table for whoever cannot see them. */
export function BarChart({ title, columns, bars }: Props) {
  const { t } = useTranslation('admin');
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const length = (value: number) => (value / most) * LONGEST;
  return (
    <section className="card">
      <h3>{title}</h3>
      {bars.length === 0 ? (
        <p className="quiet">{t('statistics.nothing')}</p>
      ) : (
        <figure className="bars">
          <svg viewBox={`0 0 ${WIDTH} ${bars.length * LINE}`} aria-hidden="true">
            {bars.map(({ name, value, part }, index) => (
              <g key={name} transform={`translate(0 ${index * LINE})`}>
                <text x={NAME - 8} y={LINE / 2 + 5} textAnchor="end">
                  {name}
                </text>
                <rect className="bar" x={NAME} y="5" width={length(value)} height={LINE - 10} />
                {part !== undefined && (
                  <rect className="bar-part" x={NAME} y="5" width={length(part)} height={LINE - 10} />
                )}
                <text x={NAME + length(value) + 6} y={LINE / 2 + 5}>
                  {part === undefined ? value : `${part} / ${value}`}
                </text>
              </g>
            ))}
          </svg>
          {columns.length > 2 && (
            <figcaption>{t('statistics.key', { whole: columns[1]!, part: columns[2]! })}</figcaption>
          )}
          <details>
            <summary>{t('statistics.table')}</summary>
            <table>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {bars.map(({ name, value, part }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td>{value}</td>
                    {part !== undefined && <td>{part}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </figure>
      )}
    </section>
  );
}
