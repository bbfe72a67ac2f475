/** Whether this browser shows notifications of this app; `unsupported` where it cannot, as on iPhones outside the home screen. */
export type NotificationState = 'unsupported' | 'blocked' | 'notAsked' | 'allowed';

export function notificationState(): NotificationState {
  if (!('Notification' in globalThis)) return 'unsupported';
  const { permission } = Notification;
  return permission === 'granted' ? 'allowed' : permission === 'denied' ? 'blocked' : 'notAsked';
}

/** Asks the user for the permission; only in answer to a click, which browsers require. */
export async function askToNotify(): Promise<NotificationState> {
  if (notificationState() === 'notAsked') await Notification.requestPermission();
  return notificationState();
}

export interface NotificationText {
  readonly title: string;
  readonly body: string;
  /** A later notification with the same tag takes the place of an earlier one. */
  readonly tag: string;
}

/** Shows a notification. A click on it brings this tab to the front and calls `onClick`. */
export function notify({ title, ...options }: NotificationText, onClick: () => void): void {
  try {
    const shown = new Notification(title, { ...options, icon: '/favicon.svg' });
    shown.onclick = () => {
      shown.close();
      window.focus();
      onClick();
    };
  } catch {
    // Chrome on Android allows them from service workers only. The bell and the title tell the same.
  }
}

/** The choice in `localStorage`, stored as `yes`. */
const storageKey = 'notifications';

/** Whether the user wants notifications, and the browser still allows them. */
export function areNotificationsOn(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'yes' && notificationState() === 'allowed';
  } catch {
    return false;
  }
}
