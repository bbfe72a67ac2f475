/** Why a workbook cannot be read. */
export type WorkbookProblem =
  /** A ZIP archive, but not an Excel workbook that can be read: `.ods`, `.xlsb`, `.docx`. */
  | 'notAWorkbook'
  /** Incomplete or damaged. */
  | 'damagedWorkbook'
  /** More than a browser can read safely, or made to look so. */
  | 'largeWorkbook';

export class WorkbookError extends Error {
  readonly problem: WorkbookProblem;
  constructor(problem: WorkbookProblem) {
    super(problem);
    this.problem = problem;
  }
}
