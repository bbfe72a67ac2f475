export default {
  title: 'Customers',
  search: {
    label: 'Search customers',
    placeholder: 'Company name, domain, customer ID or link to an upload',
    hint: 'Finds customers and uploads known in this browser, and customers in Partner Center whose name or domain starts with what you type. Arrow keys move through the results, Enter opens one, Escape clears the search.',
  },
  list: {
    recent: 'Recently opened',
    all: 'All customers',
    found: 'Search results',
    loading: 'Loading customers…',
    offline:
      'You’re offline. The list loads when you reconnect. Customers you opened before can be opened now.',
    more: 'Show more',
    loadingMore: 'Loading more…',
    shown_one: '{{number}} customer',
    shown_other: '{{number}} customers',
    shownSoFar_one: '{{number}} customer shown; there are more',
    shownSoFar_other: '{{number}} customers shown; there are more',
    noOthers: 'Partner Center found no other customers.',
    uploads: 'Uploads in this browser',
    nameless: 'Customer without a name',
  },
  nobody: {
    title: 'No name or domain starts with “{{search}}”',
    meaning:
      'Partner Center cannot search inside words. It often lists a customer by its first domain, which ends in onmicrosoft.com.',
    next: 'Try the first word of the name, the part of the domain before the dot, or the customer ID.',
    empty: 'Partner Center lists no customers for your organization',
    emptyMeaning: 'When a customer accepts your reseller relationship, it appears here.',
  },
  badges: {
    toResolve_one: '{{number}} to resolve',
    toResolve_other: '{{number}} to resolve',
    running_one: '{{number}} running',
    running_other: '{{number}} running',
    unsent_one: '{{number}} not fully sent',
    unsent_other: '{{number}} not fully sent',
  },
  direct: {
    title: 'Found by ID',
    batch: 'Upload status {{batchTrackingId}}',
    looking: 'Looking up this customer…',
    notACustomer:
      'A tracking ID looks just like this. If yours is a tracking ID, open its customer first and enter it there.',
  },
  throttled: 'Partner Center is limiting requests. Trying again at {{time}}.',
  customer: {
    title: 'Customer',
    loading: 'Loading this customer…',
    copyTenantId: 'Copy tenant ID',
    openById: 'Open by tracking ID…',
    upload: 'Upload devices',
    tabs: {
      label: 'Of this customer',
      uploads: 'Uploads',
      batches: 'Device batches',
      profiles: 'Profiles',
      find: 'Find a device',
    },
    tenant: 'tenant',
    relationships: { reseller: 'Reseller', advisor: 'Advisor', syndication: 'Syndication' },
  },
  open: {
    title: 'Open by tracking ID',
    label: 'Tracking ID, Location header or link',
    hint: 'Paste a tracking ID, a Location header or any text that contains one.',
    open: 'Open',
    problem: {
      empty: 'Paste a tracking ID or a link that contains one.',
      noGuid:
        'This text contains no tracking ID. A tracking ID has 32 characters (0–9, a–f) in five groups, for example 0127ed8e-ff72-4983-a3d8-e8d8bd378932.',
      incompleteGuid:
        '“{{found}}” has {{digits}} characters; a tracking ID has 32, in groups of 8, 4, 4, 4 and 12. Copy it again from its source.',
      wrongLetter:
        '“{{found}}” has the right length, but a tracking ID contains only 0–9 and a–f. Look for an O instead of 0, or an l instead of 1.',
      nilGuid:
        'This ID is all zeros. Programs write that when they have no ID: the upload was probably not accepted.',
      onlyCustomer:
        'This contains a customer ID ({{found}}) but no tracking ID. The end may have been cut off.',
      deviceBatch:
        'This is the address of a device batch, which contains no tracking ID. Look for the tracking ID in the response to the upload.',
      severalGuids:
        'This text contains several IDs, and it is not clear which one is the tracking ID: {{found}}. Paste only that one.',
    },
    otherCustomer: 'This upload belongs to another customer: {{customer}}',
    otherCustomerMeaning:
      'The text names that customer next to the tracking ID. Partner Center would not find the upload under this customer.',
    openThere: 'Open under that customer',
  },
} as const;
