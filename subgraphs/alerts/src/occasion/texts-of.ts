import type { EntityManager } from '@goldenhour/subgraph-kit';
import { HospitalPlaceRow } from '../hospital/hospital-place.entity';
import { momentOf, timeOf } from '../template/moment';
import { textOf, type Language, type Text } from '../template/texts';
import type { OccasionRow } from './occasion.entity';

/** An occasion in each of the languages: written once, however many read it. */
export async function textsOf(
  em: EntityManager,
  { text, hospitalId, textValues }: Pick<OccasionRow, 'text' | 'hospitalId' | 'textValues'>,
  languages: readonly Language[],
): Promise<Readonly<Record<Language, Text>>> {
  const hospital = hospitalId === null ? null : await em.findOne(HospitalPlaceRow, { hospitalId });
  const values = JSON.parse(textValues) as Readonly<Record<string, string>>;
  const written = languages.map((language) => {
    const { role, at, until } = values;
    const filled = {
      ...values,
      hospital: hospital?.name ?? textOf('HOSPITAL', language).title,
      ...(at !== undefined && { when: momentOf(Number(at), language) }),
      ...(until !== undefined && { until: timeOf(Number(until)) }),
      ...(role !== undefined && { role: textOf(`ROLE.${role}`, language).title }),
    };
    return [language, textOf(text, language, filled)] as const;
  });
  return Object.fromEntries(written) as Record<Language, Text>;
}
