import { Migration } from '@goldenhour/subgraph-kit';

/** In which language somebody is written to. The same on every database but for the kind of text. */
abstract class KeepLanguage extends Migration {
  protected abstract readonly text: string;

  override up(): void {
    this.addSql(`alter table user_account add column language ${this.text} null`);
  }

  override down(): void {
    this.addSql('alter table user_account drop column language');
  }
}

export class KeepLanguageLibsql extends KeepLanguage {
  protected readonly text = 'text';
}

export class KeepLanguageMysql extends KeepLanguage {
  protected readonly text = 'varchar(2)';
}
