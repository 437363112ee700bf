import { useId } from 'react';
import type { ControlProps } from '../../form/field';

interface Props {
  readonly control: ControlProps;
  readonly departments: readonly string[];
  readonly value: string;
  readonly onChange: (department: string) => void;
}

/** One of the hospital's departments, or another that it writes: not all of them are known. */
export function DepartmentInput({ control, departments, value, onChange }: Props) {
  const list = useId();
  return (
    <>
      <input {...control} list={list} value={value} onChange={({ target }) => onChange(target.value)} />
      <datalist id={list}>
        {departments.map((department) => (
          <option key={department} value={department} />
        ))}
      </datalist>
    </>
  );
}
