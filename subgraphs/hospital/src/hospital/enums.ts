import { registerEnumType } from 'type-graphql';

export const HospitalTier = {
  REGIONAL_CENTER: 'REGIONAL_CENTER',
  LOCAL_CENTER: 'LOCAL_CENTER',
  LOCAL_INSTITUTION: 'LOCAL_INSTITUTION',
  REGISTERED: 'REGISTERED',
} as const;
export type HospitalTier = keyof typeof HospitalTier;
registerEnumType(HospitalTier, {
  name: 'HospitalTier',
  description: 'The class of an emergency institution (응급의료기관 종별).',
  valuesConfig: {
    REGIONAL_CENTER: { description: '권역응급의료센터' },
    LOCAL_CENTER: { description: '지역응급의료센터' },
    LOCAL_INSTITUTION: { description: '지역응급의료기관' },
    REGISTERED: { description: '응급실운영신고기관: in the list, reports no beds' },
  },
});
