/** A Microsoft cloud that has or had Partner Center, with its publicly documented addresses. */
export interface Cloud {
  readonly apiBaseUrl: string;
  /** Sign-in authority without the tenant segment. */
  readonly authorityHost: string;
  /** The year in which the cloud stopped accepting sign-ins. */
  readonly closedIn?: number;
}

export const clouds = {
  global: {
    apiBaseUrl: 'https://api.partnercenter.microsoft.com',
    authorityHost: 'https://login.microsoftonline.com',
  },
  usGovernment: {
    apiBaseUrl: 'https://api.partnercenter.microsoft.com',
    authorityHost: 'https://login.microsoftonline.us',
  },
  /** Level 5, which differs in Graph alone. */
  usGovernmentDoD: {
    apiBaseUrl: 'https://api.partnercenter.microsoft.com',
    authorityHost: 'https://login.microsoftonline.us',
  },
  china: {
    apiBaseUrl: 'https://partner.partnercenterapi.microsoftonline.cn',
    authorityHost: 'https://login.chinacloudapi.cn',
  },
  germany: {
    apiBaseUrl: 'https://api.partnercenter.microsoft.com',
    authorityHost: 'https://login.microsoftonline.de',
    closedIn: 2021,
  },
} satisfies Record<string, Cloud>;

export type CloudName = keyof typeof clouds;

export function isCloudName(value: unknown): value is CloudName {
  return typeof value === 'string' && Object.hasOwn(clouds, value);
}
