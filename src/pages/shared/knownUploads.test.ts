import { expect, test } from 'vitest';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import { knownUploads } from './knownUploads.ts';

function upload(name: string | null, fileName: string | null, ...trackingIds: string[]): ListedUpload {
  return {
    key: `${name} ${trackingIds[0]}`,
    customerId: 'customer' as CustomerId,
    name,
    sentHere: {
      ...{
        uploadId: 'U',
        fileName,
        parts: 1,
        sentParts: 1,
        sentDevices: 1,
        isUnfinished: false,
        continuesAlone: false,
        repairs: [],
      },
    },
    ...{
      assigns: null,
      thenAssign: null,
      sentAt: null,
      devices: null,
      open: { forYou: 0, waitingForOthers: 0 },
      notFinal: [],
      verdict: null,
      isFinal: true,
    },
    ...{ isFollowed: true, finishedAt: null, asked: {}, batches: [] },
    trackingIds: trackingIds as BatchTrackingId[],
  };
}

const uploads = [
  upload('Trust-wide rollout', 'devices.csv', '0127ed8e-ff72-4983-a3d8-e8d8bd378932'),
  upload('Őszi laptopok', 'gépek.xlsx', '47021739-3426-40bf-9601-61b4b6d7c793'),
  upload(null, null, '11111111-2222-4333-8444-555555555555'),
];

test.each([
  ['', []],
  ['roll', [0]],
  ['oszi LAP', [1]],
  ['GEPEK', [1]],
  ['.csv', [0]],
  ['ff72', [0]],
  ['{0127ED8E-FF72-4983-A3D8-E8D8BD378932}', [0]],
  ['11111111-2222', [2]],
  ['222', []],
  ['march 9, 9:15 am', [2]],
  ['nothing like it', []],
])('%j finds the uploads %j', (typed, places) => {
  const nameOf = ({ name }: ListedUpload) => name ?? 'Upload of March 9, 9:15\u202fAM';
  expect(knownUploads(uploads, typed, nameOf)).toEqual(places.map((place) => uploads[place]));
});
