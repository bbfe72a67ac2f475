import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

/** Opens the export of a table, in its toolbar. */
export function ExportButton({ isDisabled, onClick }: { isDisabled: boolean; onClick: () => void }) {
  const { t } = useTranslation('table');
  return (
    <Button startIcon={<DownloadIcon />} aria-haspopup="dialog" disabled={isDisabled} onClick={onClick}>
      {t('export')}
    </Button>
  );
}
