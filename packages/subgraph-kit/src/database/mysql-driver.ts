import type { Configuration, Dictionary } from '@mikro-orm/core';
import { MySqlSchemaHelper, type Column } from '@mikro-orm/knex';
import { MySqlDriver } from '@mikro-orm/mysql';

/**
 * MikroORM's MySQL driver, taught two things about comparing tables with entities, so that "no drift" can be
 * tested: MariaDB writes an absent default as the word NULL, and CHECK constraints stand in migrations alone.
 */
export class MySqlAndMariaDbDriver extends MySqlDriver {
  constructor(config: Configuration) {
    super(config);
    Object.assign(this.platform, { schemaHelper: new SchemaHelper(this.platform) });
  }
}

class SchemaHelper extends MySqlSchemaHelper {
  override async getAllColumns(
    ...args: Parameters<MySqlSchemaHelper['getAllColumns']>
  ): Promise<Dictionary<Column[]>> {
    const columns = await super.getAllColumns(...args);
    for (const column of Object.values(columns).flat()) {
      if (column.default === `'NULL'`) delete column.default;
    }
    return columns;
  }

  override getAllChecks(): Promise<Dictionary<never[]>> {
    return Promise.resolve({});
  }
}
