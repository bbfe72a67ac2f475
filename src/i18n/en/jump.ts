export default {
  title: 'Search or jump to',
  placeholder: 'Customer, upload, tracking ID, link, page, error or action',
  results: 'Results',
  kinds: { customer: 'Customer', upload: 'Upload', page: 'Page', error: 'Error', action: 'Action' },
  nothing: 'Nothing found.',
  keys: 'Arrow keys choose, Enter opens, Escape closes.',
  search: 'Search customers in Partner Center: {{text}}',
  uploadStatus: 'Upload status {{id}}',
  noCustomer:
    'This browser does not know this ID. If it is a tracking ID, open its customer and enter it there, or paste a link that contains both.',
  uploadTo: 'Upload devices to the last customer',
  pages: {
    overview: 'Overview',
    uploads: 'All uploads',
    customers: 'Customers',
    errors: 'Error reference',
    settings: 'Settings',
  },
  settingsDetail: 'Language, theme, table rows, times, product keys, data on this computer',
  theme: {
    light: 'Switch to the light theme',
    dark: 'Switch to the dark theme',
    system: 'Use the system theme',
  },
  language: 'Switch language: {{language}}',
  signOut: 'Sign out',
} as const;
