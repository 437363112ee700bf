import {
  ConsoleChangeAnnouncementDocument,
  ConsolePostAnnouncementDocument,
  type AnnouncementCategory,
  type SevereIllness,
} from '@goldenhour/client';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../form/field';
import { Form } from '../../form/form';
import { SubmitButton } from '../../form/submit-button';
import { useSubmit } from '../../form/use-submit';
import { SEVERE_ILLNESSES } from '../../map/board/kinds';
import type { Announcement } from '../desk';
import { useDesk } from '../hooks';
import { fromLocalInput, toLocalInput } from '../korean-time';

const CATEGORIES: readonly AnnouncementCategory[] = ['EMERGENCY_ROOM', 'SEVERE_ILLNESS'];
const FIELDS = ['category', 'message', 'illness', 'unavailable', 'startsAt', 'endsAt'] as const;

interface Typed {
  readonly category: AnnouncementCategory;
  readonly message: string;
  readonly illness: SevereIllness | null;
  readonly unavailable: boolean;
  /** As `<input type="datetime-local">` has it, Korean time. */
  readonly startsAt: string;
  readonly endsAt: string;
}

const EMPTY: Typed = {
  category: 'EMERGENCY_ROOM',
  message: '',
  illness: null,
  unavailable: false,
  startsAt: '',
  endsAt: '',
};

interface Props {
  /** Which one is changed; a new one without it. */
  readonly present?: Announcement;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

/** A new message, or another wording of one that stands. */
export function AnnouncementForm({ present, onDone, onCancel }: Props) {
  const { t } = useTranslation('console');
  const desk = useDesk();
  const id = useId();
  const [typed, setTyped] = useState(() => (present ? typedOf(present) : EMPTY));
  const set = (change: Partial<Typed>) => setTyped({ ...typed, ...change });
  const posting = useSubmit(ConsolePostAnnouncementDocument, { fields: FIELDS });
  const changing = useSubmit(ConsoleChangeAnnouncementDocument, { fields: FIELDS });
  const form = present ? changing : posting;
  const send = async () => {
    const { startsAt, illness, unavailable, ...rest } = typed;
    const input = {
      ...rest,
      illness,
      unavailable: unavailable && illness !== null,
      ...(startsAt !== '' && { startsAt: fromLocalInput(startsAt) }),
      endsAt: fromLocalInput(typed.endsAt),
    };
    const done = present
      ? await changing.submit({ ...input, announcementId: present.id })
      : await posting.submit({ ...input, hospitalId: desk.hospitalId });
    if (!done) return;
    if (!present) setTyped(EMPTY);
    await desk.announcements.refresh();
    onDone();
  };
  return (
    <Form form={form} onSubmit={() => void send()} label={t(present ? 'announce.change' : 'announce.post')}>
      <Field label={t('announce.message')} hint={t('announce.messageHint')} path="message" form={form}>
        {(control) => (
          <textarea
            {...control}
            value={typed.message}
            onChange={({ target }) => set({ message: target.value })}
          />
        )}
      </Field>
      <div className="row">
        <Field label={t('announce.category')} path="category" form={form}>
          {(control) => (
            <select
              {...control}
              value={typed.category}
              onChange={({ target }) => set({ category: target.value as AnnouncementCategory })}
            >
              {CATEGORIES.map((category) => (
                <option key={category} value={category}>
                  {t(`announce.categories.${category}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={t('announce.illness')}
          hint={t('announce.illnessHint')}
          path="illness"
          form={form}
          optional
        >
          {(control) => (
            <select
              {...control}
              value={typed.illness ?? ''}
              onChange={({ target }) => set({ illness: (target.value || null) as SevereIllness | null })}
            >
              <option value="">{t('announce.illnessNone')}</option>
              {SEVERE_ILLNESSES.map((illness) => (
                <option key={illness} value={illness}>
                  {t(`illness.${illness}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {typed.illness !== null && (
        <p className="check">
          <label>
            <input
              type="checkbox"
              checked={typed.unavailable}
              aria-describedby={`${id}-unavailable`}
              onChange={({ target }) => set({ unavailable: target.checked })}
            />
            {t('announce.unavailable')}
          </label>{' '}
          <span className="hint" id={`${id}-unavailable`}>
            {t('announce.unavailableHint')}
          </span>
        </p>
      )}
      <div className="row">
        <Field
          label={t('announce.startsAt')}
          hint={t('announce.startsHint')}
          path="startsAt"
          form={form}
          optional
        >
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              value={typed.startsAt}
              onChange={({ target }) => set({ startsAt: target.value })}
            />
          )}
        </Field>
        <Field label={t('announce.endsAt')} hint={t('announce.endsHint')} path="endsAt" form={form} optional>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              value={typed.endsAt}
              onChange={({ target }) => set({ endsAt: target.value })}
            />
          )}
        </Field>
      </div>
      <div className="buttons">
        <SubmitButton form={form}>{t(present ? 'announce.save' : 'announce.submit')}</SubmitButton>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {t('cancel')}
          </button>
        )}
      </div>
    </Form>
  );
}

function typedOf({ category, message, illness, unavailable, startsAt, endsAt }: Announcement): Typed {
  return {
    ...{ category, message, unavailable },
    illness: illness ?? null,
    startsAt: toLocalInput(startsAt),
    endsAt: toLocalInput(endsAt),
  };
}
