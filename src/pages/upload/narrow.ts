/** Below this width lists replace tables, as in `DataTable`. */
export const narrow = '(max-width: 599.95px)';
