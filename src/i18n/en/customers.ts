export default {
  title: 'Customers',
  search: {
    label: 'Search customers',
    placeholder: 'Company name, domain, customer id or a link to a batch',
    hint: 'Names and domains are compared from their first letter on. Arrow keys walk through the results, Enter opens, Escape clears.',
  },
  list: {
    recent: 'Recently opened',
    all: 'All customers',
    found: 'Search results',
    loading: 'Asking Partner Center for customers…',
    offline:
      'There is no network. The list comes as soon as it is back; what you opened before can be opened now.',
    more: 'Show more',
    loadingMore: 'Fetching more…',
    shown_one: '{{number}} customer',
    shown_other: '{{number}} customers',
    shownSoFar_one: '{{number}} customer shown, there are more',
    shownSoFar_other: '{{number}} customers shown, there are more',
    nameless: 'Customer without a name',
  },
  nobody: {
    title: 'Nobody’s name or domain begins with “{{search}}”',
    meaning:
      'Partner Center cannot search within words. It often knows a customer by the first domain, which ends in onmicrosoft.com.',
    next: 'Try the first word of the name, the part of the domain before the dot, or the customer id.',
    empty: 'Partner Center lists no customers for your organisation',
    emptyMeaning: 'As soon as a customer has accepted your reseller relationship, it stands here.',
  },
  direct: {
    title: 'Found by id',
    batch: 'Batch {{batchTrackingId}}',
    looking: 'Looking up this customer…',
    notACustomer:
      'A batch tracking id looks just like this one. If yours is a tracking id, open its customer first and enter it there.',
  },
  throttled: 'Partner Center allows no further question yet. The next try follows by itself at {{time}}.',
  customer: {
    title: 'Customer',
    loading: 'Asking Partner Center for this customer…',
    back: 'All customers',
    domain: 'Domain',
    tenantId: 'Tenant id',
    copyTenantId: 'Copy the tenant id',
    relationship: 'Relationship',
    relationships: { reseller: 'Reseller', advisor: 'Adviser', syndication: 'Syndication' },
    unknown: 'not known',
  },
  open: {
    title: 'Open a batch',
    label: 'Batch tracking id, Location value or link',
    hint: 'The answer to every upload carries it in its Location header. Any text that holds the id will do.',
    open: 'Open',
    problem: {
      empty: 'Nothing has been entered yet. Paste the tracking id, or a link that holds it.',
      noGuid:
        'There is no tracking id in this text. One looks like 0127ed8e-ff72-4983-a3d8-e8d8bd378932: 32 digits and letters from a to f, in five groups.',
      incompleteGuid:
        '“{{found}}” has {{digits}} digits and letters; a tracking id has 32, in groups of 8, 4, 4, 4 and 12. Copy it again from its source.',
      wrongLetter:
        '“{{found}}” has the right length, but a tracking id holds only digits and the letters a to f. Look for an O in place of 0, or an l in place of 1.',
      nilGuid:
        'This id is all zeros. Programs write that where they have no id: the upload has probably not been accepted.',
      onlyCustomer:
        'This names a customer ({{found}}) but no batch. The part with the batch may have been cut off.',
      deviceBatch:
        'This is the address of a device batch. Partner Center keeps tracking ids apart from it: look in the answer to the upload.',
      severalGuids:
        'There are several ids in this text, and nothing says which is the batch: {{found}}. Paste only that one.',
    },
    otherCustomer: 'This batch belongs to another customer: {{customer}}',
    otherCustomerMeaning:
      'The text names that customer beside the batch. Partner Center would not find the batch here.',
    openThere: 'Open it there',
  },
  known: {
    title: 'Batches opened before',
    about: 'Kept in this browser for your account, as they were last seen.',
    seen: 'Seen',
    started: 'Started',
    notStarted: 'not known',
    forget: 'Forget',
    forgetWhich: 'Forget batch {{batchTrackingId}}',
    forgotten: 'Batch {{batchTrackingId}} is off this list.',
    undo: 'Undo',
    empty: 'None yet',
    emptyMeaning:
      'Partner Center gives the tracking id of an upload once, in the answer to the upload, and cannot list them afterwards. Batches that you open are therefore remembered here.',
    emptyNext:
      'Take the id from the program that made the upload, or ask the colleague who made it for a link.',
  },
} as const;
