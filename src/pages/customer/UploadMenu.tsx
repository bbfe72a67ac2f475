import Button from '@mui/material/Button';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

// Loaded when first opened.
const UploadMenuItems = lazyPart(() => import('./UploadMenuItems.tsx'), 'UploadMenuItems');

interface UploadMenuProps {
  readonly upload: ListedUpload;
  readonly name: string;
  readonly isFocused: boolean;
  readonly onRemove: () => void;
}

/** What is rarely done with an upload of the list. */
export function UploadMenu({ upload, name, isFocused, onRemove }: UploadMenuProps) {
  const { t } = useTranslation('keptUploads');
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocused) button.current?.focus();
  }, [isFocused]);
  return (
    <div className="upload-menu">
      <Button
        ref={button}
        color="inherit"
        aria-label={t('more', { name })}
        title={t('more', { name })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        sx={{ minWidth: 32, fontSize: '1.1rem', lineHeight: '24px' }}
      >
        <span aria-hidden="true">⋯</span>
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <UploadMenuItems
            anchor={button.current}
            upload={upload}
            name={name}
            onRemove={onRemove}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
