import { type Sheet, writeWorkbook } from '../../domain/export/writeWorkbook.ts';

addEventListener('message', ({ data }: MessageEvent<readonly Sheet[]>) => {
  writeWorkbook(data).then(
    (workbook) => postMessage(workbook),
    () => postMessage(null),
  );
});
