import { registerEnumType } from 'type-graphql';

export const AnnouncementCategory = {
  EMERGENCY_ROOM: 'EMERGENCY_ROOM',
  SEVERE_ILLNESS: 'SEVERE_ILLNESS',
} as const;
export type AnnouncementCategory = keyof typeof AnnouncementCategory;
registerEnumType(AnnouncementCategory, {
  name: 'AnnouncementCategory',
  description: 'What an announcement is about (메시지 구분).',
  valuesConfig: {
    EMERGENCY_ROOM: { description: 'The emergency room as a whole (응급).' },
    SEVERE_ILLNESS: { description: 'The acceptance of a severe illness (중증).' },
  },
});

export const AnnouncementSource = { FEED: 'FEED', STAFF: 'STAFF' } as const;
export type AnnouncementSource = keyof typeof AnnouncementSource;
registerEnumType(AnnouncementSource, {
  name: 'AnnouncementSource',
  description: 'Who stated an announcement (출처).',
  valuesConfig: {
    FEED: { description: 'The national feed.' },
    STAFF: { description: 'The hospital’s own staff, here.' },
  },
});
