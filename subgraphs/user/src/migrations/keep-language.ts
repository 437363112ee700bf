import { Migration } from '@mikro-orm/migrations';

/** In which language somebody is written to. */
export class KeepLanguageLibsql extends Migration {
  override up(): void {
    this.addSql("alter table user_account add column language text not null default 'KO'");
  }

  override down(): void {
    this.addSql('alter table user_account drop column language');
  }
}

export class KeepLanguageMysql extends Migration {
  override up(): void {
    this.addSql("alter table user_account add column language varchar(2) not null default 'KO'");
  }

  override down(): void {
    this.addSql('alter table user_account drop column language');
  }
}
