import { eTagOf, type Fields, type ListItem } from './teamList.ts';

/** A list item as Graph returns it. Without `withFields`, as without `$expand=fields`. */
export function itemToWire(item: ListItem, withFields: boolean): Record<string, unknown> {
  return {
    '@odata.etag': eTagOf(item),
    id: String(item.id),
    eTag: eTagOf(item),
    createdDateTime: wireTime(item.createdAt),
    lastModifiedDateTime: wireTime(item.modifiedAt),
    createdBy: { user: item.createdBy },
    lastModifiedBy: { user: item.modifiedBy },
    contentType: { id: '0x0100', name: 'Item' },
    ...(withFields && { fields: fieldsToWire(item) }),
  };
}

/** SharePoint adds more fields and leaves out empty ones. */
export function fieldsToWire(item: ListItem): Fields {
  return {
    '@odata.etag': eTagOf(item),
    id: String(item.id),
    ContentType: 'Item',
    Modified: wireTime(item.modifiedAt),
    Created: wireTime(item.createdAt),
    AuthorLookupId: '11',
    EditorLookupId: '11',
    _UIVersionString: `${item.version}.0`,
    Attachments: false,
    ...Object.fromEntries(Object.entries(item.fields).filter(([, value]) => value !== null)),
  };
}

function wireTime(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
