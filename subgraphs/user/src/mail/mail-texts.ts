import { CODE_MINUTES } from '../account/code-rules';
import type { Mail } from './mail';

export function verificationMail(to: string, code: string): Mail {
  return {
    to,
    subject: 'Golden Hour: confirm your e-mail (이메일 확인)',
    text: [
      `Your code is ${code}. It is good for ${CODE_MINUTES} minutes.`,
      `인증 코드: ${code} (${CODE_MINUTES}분 동안 유효합니다)`,
      '',
      'You did not sign up just now? Then do not give this code to anyone, and enter it nowhere: nothing happens.',
      'You have an account already? Then sign in with it, or ask for a new password.',
    ].join('\n'),
  };
}

export function resetMail(to: string, code: string): Mail {
  return {
    to,
    subject: 'Golden Hour: a new password (비밀번호 재설정)',
    text: [
      `Your code for a new password is ${code}. It is good for ${CODE_MINUTES} minutes.`,
      `비밀번호 재설정 코드: ${code} (${CODE_MINUTES}분 동안 유효합니다)`,
      '',
      'You did not ask for it? Then do not give this code to anyone. Your password stays as it is.',
    ].join('\n'),
  };
}

export function passwordChangedMail(to: string): Mail {
  return {
    to,
    subject: 'Golden Hour: your password was changed (비밀번호 변경 안내)',
    text: [
      'The password of your account was changed just now, and its sessions have ended.',
      '계정의 비밀번호가 변경되었습니다.',
      '',
      'It was not you? Then ask for a new password at once, and tell an administrator.',
    ].join('\n'),
  };
}
