interface CheckboxProps {
  readonly label: string;
  readonly tabIndex: number;
  readonly state: 'none' | 'some' | 'all';
  readonly isDisabled?: boolean;
  readonly onChange: (isChecked: boolean, isShiftHeld: boolean) => void;
}

/** The browser's own: dozens are drawn while scrolling. */
export function Checkbox({ label, tabIndex, state, isDisabled = false, onChange }: CheckboxProps) {
  return (
    <input
      type="checkbox"
      className="dt-checkbox"
      aria-label={label}
      tabIndex={tabIndex}
      checked={state === 'all'}
      disabled={isDisabled}
      ref={(input) => {
        if (input !== null) input.indeterminate = state === 'some';
      }}
      onChange={({ target, nativeEvent }) =>
        onChange(target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
    />
  );
}
