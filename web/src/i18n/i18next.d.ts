import 'i18next';
import type { PlaygroundTexts } from '../playground/texts.ko';
import type { AccountTexts } from '../account/texts.ko';
import type { CrewTexts } from '../crew/texts.ko';
import type { DispatchTexts } from '../dispatch/texts.ko';
import type { TransportTexts } from '../transport/texts.ko';
import type { ConsoleTexts } from '../console/texts.ko';
import type { AdminTexts } from '../admin/texts.ko';
import type { RegistryTexts } from '../registry/texts.ko';
import type { BaseTexts } from './base.ko';
import type { MapTexts } from './map.ko';
import type { ShellTexts } from './shell.ko';

/** The texts of each page; a page adds its own here. */
interface Namespaces {
  shell: ShellTexts;
  base: BaseTexts;
  map: MapTexts;
  playground: PlaygroundTexts;
  account: AccountTexts;
  crew: CrewTexts;
  dispatch: DispatchTexts;
  transport: TransportTexts;
  console: ConsoleTexts;
  admin: AdminTexts;
  registry: RegistryTexts;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'map';
    returnNull: false;
    resources: Namespaces;
  }
}
