/** The choice in `localStorage`, stored as `yes`. */
const storageKey = 'notifications';

/** Whether the user wants notifications, and the browser still allows them. */
export function areNotificationsOn(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'yes' && Notification.permission === 'granted';
  } catch {
    // Storage is refused, or the browser has no notifications.
    return false;
  }
}
