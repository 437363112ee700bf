import { UpdateEquipmentDocument, type EquipmentKind } from '@goldenhour/client';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import { EQUIPMENT_KINDS } from '../../map/board/kinds';
import { useDesk } from '../hooks';
import { readNumber, type Statements } from './bed-draft';
import { SourcesHead } from './sources-head';
import { EquipmentRow, isWrong, type Chosen } from './equipment-row';

/** Every kind of equipment, and what is stated of it now. */
export function EquipmentEditor({ statements }: { readonly statements: Statements }) {
  const { t } = useTranslation('console');
  const heading = useId();
  const desk = useDesk();
  const form = useSubmit(UpdateEquipmentDocument);
  const [chosen, setChosen] = useState<ReadonlyMap<EquipmentKind, Chosen>>(new Map());
  const [saved, setSaved] = useState(false);
  const [told, setTold] = useState(false);
  const known = new Map(statements.equipment.map((item) => [item.shown.kind, item]));
  const choose = (kind: EquipmentKind, change: Chosen | null) => {
    setSaved(false);
    setChosen((present) => {
      const next = new Map(present);
      if (change === null) next.delete(kind);
      else next.set(kind, change);
      return next;
    });
  };
  const unreadable = [...chosen.values()].some(({ units }) => isWrong(units));
  const save = async () => {
    setTold(unreadable);
    if (unreadable) return;
    const equipment = [...chosen].map(([kind, { availability, units }]) => {
      const n = readNumber(units);
      return { kind, availability, ...(n !== null && { units: n }) };
    });
    if ((await form.submit({ hospitalId: desk.hospitalId, equipment })) === null) return;
    // What was chosen meanwhile stays.
    setChosen((present) => new Map([...present].filter(([kind, choice]) => chosen.get(kind) !== choice)));
    setSaved(true);
    await desk.statements.refresh();
  };
  return (
    <section className="part" aria-labelledby={heading}>
      <h3 id={heading}>{t('beds.equipment')}</h3>
      <form
        className="editor"
        noValidate
        aria-labelledby={heading}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <table className="sources">
          <SourcesHead />
          <tbody>
            {EQUIPMENT_KINDS.map((kind) => (
              <EquipmentRow
                key={kind}
                kind={kind}
                item={known.get(kind)}
                chosen={chosen.get(kind)}
                told={told}
                onChoose={(change) => choose(kind, change)}
              />
            ))}
          </tbody>
        </table>
        <div className="save-bar" data-open={chosen.size > 0}>
          <p className="problem" role="alert">
            {told && unreadable && t('beds.notUnits')}
          </p>
          <Problem form={form} />
          <p role="status" className="quiet">
            {chosen.size > 0 ? t('beds.typed', { count: chosen.size }) : saved ? t('beds.saved') : ''}
          </p>
          {chosen.size > 0 && (
            <div className="buttons">
              <button type="submit" className="primary" aria-disabled={form.pending}>
                {t('beds.save', { count: chosen.size })}
              </button>
              <button type="button" onClick={() => setChosen(new Map())}>
                {t('beds.discard')}
              </button>
            </div>
          )}
        </div>
      </form>
    </section>
  );
}
