import type { ReactNode } from 'react';
import type { OutcomeTone } from './theme.ts';
import './statusChip.css';

/** A state in one or two words, in the color of an outcome. The words must say it without the color. */
export function StatusChip({ tone, children }: { tone: OutcomeTone; children: ReactNode }) {
  return <span className={`status-chip ${tone}`}>{children}</span>;
}
