/** Why this browser cannot be told, where it cannot. */
export type PushProblem = 'unsupported' | 'denied' | 'dismissed' | 'failed';

/** What there is to know before anybody is asked. */
export function pushState(): 'unsupported' | NotificationPermission {
  const there = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  return there ? Notification.permission : 'unsupported';
}

/**
 * Asks for permission, which a browser lets nobody ask twice, and takes out this browser's subscription.
 * Only ever to be called by a click of somebody who was told what for.
 * @param vapidKey the API's `webPushKey`
 * @returns the subscription as the API takes it, or why there is none
 */
export async function subscribeToPush(vapidKey: string): Promise<{ target: string } | PushProblem> {
  if (pushState() === 'unsupported') return 'unsupported';
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') return permission === 'denied' ? 'denied' : 'dismissed';
  try {
    const registration = await navigator.serviceWorker.getRegistration('/');
    if (!registration) return 'unsupported';
    const subscription = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: vapidKey,
    });
    const { endpoint, keys } = subscription.toJSON();
    return { target: JSON.stringify({ endpoint, keys }) };
  } catch {
    return 'failed';
  }
}

/** Whose push service a target is: tells somebody's browsers apart. */
export function hostOf(target: string): string {
  try {
    return new URL((JSON.parse(target) as { endpoint: string }).endpoint).host;
  } catch {
    return '?';
  }
}
