import { useId } from 'react';

interface Props<Value extends string> {
  readonly legend: string;
  readonly values: readonly Value[];
  readonly label: (value: Value) => string;
  /** A short sign above the label, such as the level's number. */
  readonly sign?: (value: Value) => string;
  readonly chosen: Value | null;
  /** Null: what was chosen is chosen no more. */
  readonly onChange: (value: Value | null) => void;
}

/** One of a few, each a large target. A second tap on the same takes it back: what is not known is not guessed. */
export function Choice<Value extends string>({
  legend,
  values,
  label,
  sign,
  chosen,
  onChange,
}: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="choice-values" data-count={values.length}>
        {values.map((value) => (
          <label key={value} data-value={value}>
            <input
              type="radio"
              name={name}
              checked={value === chosen}
              onChange={() => onChange(value)}
              onClick={() => value === chosen && onChange(null)}
            />
            <span>
              {sign && <b>{sign(value)}</b>}
              {label(value)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
