import type { EntityClass } from '@mikro-orm/core';
import { TokenRow } from '../token/token.entity';
import { AppOperationRow, AppVersionRow } from '../usage/app-operation.entity';
import { CoordinateUsageRow } from '../usage/coordinate-usage.entity';
import { OperationUsageRow, RecordedOperationRow } from '../usage/recorded-operation.entity';
import { ApprovalRow } from './approval.entity';
import { CheckRow } from './check.entity';
import { SupergraphRow } from './supergraph.entity';
import { VersionRow } from './version.entity';

/** Every table of the registry. */
export const ENTITIES: EntityClass<object>[] = [
  VersionRow,
  SupergraphRow,
  CheckRow,
  ApprovalRow,
  TokenRow,
  CoordinateUsageRow,
  RecordedOperationRow,
  OperationUsageRow,
  AppVersionRow,
  AppOperationRow,
];
