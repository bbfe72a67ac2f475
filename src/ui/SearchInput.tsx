import ClearIcon from '@mui/icons-material/Clear';
import SearchIcon from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import './searchInput.css';

interface SearchInputProps extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onClear: () => void;
}

/** A field to search in. The browser's own input: that of the library would be a large part of what a page loads before its rows. */
export function SearchInput({ label, value, onChange, onClear, className = '', ...rest }: SearchInputProps) {
  const { t } = useTranslation();
  return (
    <span className={`search-input ${className}`}>
      <SearchIcon fontSize="small" />
      <input
        {...rest}
        type="search"
        aria-label={label}
        placeholder={rest.placeholder ?? label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        spellCheck={false}
        autoComplete="off"
      />
      {value !== '' && (
        <IconButton edge="end" aria-label={t('clearSearch')} title={t('clearSearch')} onClick={onClear}>
          <ClearIcon fontSize="small" />
        </IconButton>
      )}
    </span>
  );
}
