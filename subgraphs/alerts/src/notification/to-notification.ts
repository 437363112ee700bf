import { encodeGlobalId } from '@goldenhour/subgraph-kit';
import { HOSPITAL } from '../hospital/hospital-id';
import type { NotificationRow } from './notification.entity';
import type { Notification } from './notification.type';

export const NOTIFICATION = 'Notification';

export function toNotification(row: NotificationRow): Notification {
  const { kind, title, body, hospitalId, path, createdAt, readAt } = row;
  return {
    id: encodeGlobalId(NOTIFICATION, row.id),
    kind,
    title,
    body,
    hospital: hospitalId === null ? null : { id: encodeGlobalId(HOSPITAL, hospitalId) },
    link: path,
    createdAt,
    readAt,
  };
}
