import { RequestRoleDocument, type RequestableRole } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../form/field';
import { Form } from '../../form/form';
import { SubmitButton } from '../../form/submit-button';
import { TextField } from '../../form/text-field';
import { useSubmit } from '../../form/use-submit';
import { PROVINCES, shortProvince } from '../../i18n/provinces';
import type { FoundHospital } from '../hospital-search';
import { HospitalChoice } from './hospital-choice';

const ROLES: readonly RequestableRole[] = ['PARAMEDIC', 'DISPATCHER', 'HOSPITAL_STAFF'];
const FIELDS = ['role', 'organization', 'vehicle', 'province', 'certificate', 'hospitalId'] as const;

/** The form is as long as the role needs. */
export function AskForRole({ onAsked }: { readonly onAsked: () => Promise<void> }) {
  const { t, i18n } = useTranslation(['account', 'base']);
  const form = useSubmit(RequestRoleDocument, { fields: FIELDS });
  const [role, setRole] = useState<RequestableRole>('PARAMEDIC');
  const [organization, setOrganization] = useState('');
  const [vehicle, setVehicle] = useState('');
  const [province, setProvince] = useState('');
  const [certificate, setCertificate] = useState('');
  const [hospital, setHospital] = useState<FoundHospital | null>(null);
  const [asked, setAsked] = useState(false);
  const ask = async () => {
    const done = await form.submit({
      role,
      organization,
      vehicle: role === 'PARAMEDIC' ? vehicle || null : null,
      province: role === 'HOSPITAL_STAFF' ? null : province || null,
      certificate: certificate || null,
      hospitalId: role === 'HOSPITAL_STAFF' ? (hospital?.id ?? null) : null,
    });
    setAsked(done !== null);
    if (done) await onAsked();
  };
  return (
    <section className="card">
      <h3>{t('role.ask')}</h3>
      <Form form={form} onSubmit={() => void ask()} label={t('role.ask')}>
        <Field label={t('role.which')} path="role" form={form}>
          {(control) => (
            <select
              {...control}
              value={role}
              onChange={({ target }) => setRole(target.value as RequestableRole)}
            >
              {ROLES.map((one) => (
                <option key={one} value={one}>
                  {t(`base:roles.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          label={t('role.organization')}
          hint={t('role.organizationHint')}
          path="organization"
          form={form}
          value={organization}
          onChange={setOrganization}
        />
        {role === 'PARAMEDIC' && (
          <TextField
            label={t('role.vehicle')}
            path="vehicle"
            form={form}
            value={vehicle}
            onChange={setVehicle}
          />
        )}
        {role !== 'HOSPITAL_STAFF' && (
          <Field label={t('role.province')} path="province" form={form}>
            {(control) => (
              <select {...control} value={province} onChange={({ target }) => setProvince(target.value)}>
                <option value="">{t('role.choose')}</option>
                {Object.keys(PROVINCES).map((name) => (
                  <option key={name} value={name}>
                    {shortProvince(name, i18n.language)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <TextField
          label={t('role.certificate')}
          path="certificate"
          form={form}
          optional
          value={certificate}
          onChange={setCertificate}
        />
        {role === 'HOSPITAL_STAFF' && (
          <HospitalChoice form={form} hospital={hospital} onChoose={setHospital} />
        )}
        <SubmitButton form={form}>{t('role.submit')}</SubmitButton>
      </Form>
      <p role="status">{asked ? t('role.sent') : ''}</p>
    </section>
  );
}
