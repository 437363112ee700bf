import type { ShellTexts } from './shell.ko';

export const shellEn: ShellTexts = {
  product: 'Golden Hour',
  otherLanguage: '한국어',
  confirm: 'Always confirm with the hospital before transport.',
  origin: 'Source: National Medical Center (국립중앙의료원) · Open Data Portal (공공데이터포털)',
  links: {
    map: 'Live map',
    playground: 'GraphQL playground',
    registry: 'API schema',
    logIn: 'Log in',
    account: 'My page',
  },
};
