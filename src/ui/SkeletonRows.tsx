import './skeletonRows.css';

/** Stands for the rows of a list while it loads, so that the page does not jump. Screen readers get the status text instead. */
export function SkeletonRows({ rows }: { rows: number }) {
  return (
    <div className="skeleton-rows" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same.
        <div key={row} />
      ))}
    </div>
  );
}
