import type { PlaygroundTexts } from './texts.ko';

export const playgroundEn: PlaygroundTexts = {
  title: 'GraphQL playground',
  intro: 'Run queries, watch live subscriptions, take them with you as code.',
  account: {
    public: 'Public (not signed in)',
    person: '{{name}} ({{role}})',
    partner: 'Partner {{clientId}}',
    logIn: 'Log in',
    useClient: 'Connect as a partner',
    email: 'E-mail',
    password: 'Password',
    clientId: 'Client id',
    clientSecret: 'Client secret',
    kept: 'Tokens stay in this tab and go when it is closed. Passwords and secrets are not stored.',
    logOut: 'Log out',
    refused: 'These do not fit.',
    unreachable: 'The server does not answer. Try again in a moment.',
  },
  samples: {
    title: 'Samples',
    map: 'Map',
    crew: 'Ambulance crew',
    hospital: 'Hospital',
    partner: 'Partner',
  },
  copy: {
    curl: 'Copy as curl',
    typescript: 'Copy as TypeScript',
    done: 'Copied.',
    failed: 'Could not be copied: {{why}}',
  },
};
