import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import '../shell/base.css';
import './playground.css';
import { createClient } from '@goldenhour/client';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../i18n';
import { Account } from './account/account';
import { Playground } from './playground';
import { playgroundEn } from './texts.en';
import { playgroundKo } from './texts.ko';

startLanguage('playground', { ko: playgroundKo, en: playgroundEn });

const account = new Account(sessionStorage);
const client = createClient({ tokens: account });
createRoot(document.getElementById('root')!).render(<Playground client={client} account={account} />);
