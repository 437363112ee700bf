import { ApproveRoleDocument, type RoleRequestsQuery } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../form/problem';
import { TextField } from '../../form/text-field';
import { useSubmit } from '../../form/use-submit';
import { shortProvince } from '../../i18n/provinces';
import { dayAndTime } from '../../shell/time';

interface Props {
  readonly request: RoleRequestsQuery['roleRequests']['nodes'][number];
  readonly reload: () => Promise<void>;
}

/** One request with all that a decision needs, and the decision. */
export function RoleRequestCard({ request, reload }: Props) {
  const { t, i18n } = useTranslation(['admin', 'base']);
  const form = useSubmit(ApproveRoleDocument, { fields: ['note'] });
  const [note, setNote] = useState('');
  const { id, role, status, user, hospital, province, createdAt, decidedAt } = request;
  const decide = async (approve: boolean) => {
    if (await form.submit({ roleRequestId: id, approve, note: note.trim() || null })) await reload();
  };
  const facts = [
    [t('roles.organization'), request.organization],
    [t('roles.vehicle'), request.vehicle],
    [t('roles.province'), province && shortProvince(province, i18n.language)],
    [t('roles.hospital'), hospital && (hospital.name ?? hospital.id)],
    [t('roles.certificate'), request.certificate],
    [t('roles.asked'), dayAndTime(Date.parse(createdAt), i18n.language)],
    [t('roles.decided'), decidedAt && dayAndTime(Date.parse(decidedAt), i18n.language)],
    [t('roles.note'), request.note],
  ] as const;
  return (
    <li className="card role-request">
      <p className="row">
        <span>
          <strong>{user?.name ?? t('gone')}</strong> <span className="quiet">{user?.email}</span>
        </span>
        <span>
          {user && <span className="quiet">{t(`base:roles.${user.role}`)} → </span>}
          <span className="tag">{t(`base:roles.${role}`)}</span>
        </span>
      </p>
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value != null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {status === 'PENDING' && (
        <>
          <TextField
            label={t('roles.noteLabel')}
            path="note"
            form={form}
            optional
            value={note}
            onChange={setNote}
          />
          <div className="buttons">
            <button
              type="button"
              className="primary"
              aria-disabled={form.pending}
              aria-label={t('roles.approveOne', { name: user?.name ?? '' })}
              onClick={() => void decide(true)}
            >
              {t('roles.approve')}
            </button>
            <button
              type="button"
              className="danger"
              aria-disabled={form.pending}
              aria-label={t('roles.refuseOne', { name: user?.name ?? '' })}
              onClick={() => void decide(false)}
            >
              {t('roles.refuse')}
            </button>
          </div>
        </>
      )}
      <Problem form={form} />
    </li>
  );
}
