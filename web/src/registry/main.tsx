import { startPage } from '../shell/start-page';
import { RegistryPage } from './registry-page';
import { registryEn } from './texts.en';
import { registryKo } from './texts.ko';

startPage('registry', { ko: registryKo, en: registryEn }, <RegistryPage />);
