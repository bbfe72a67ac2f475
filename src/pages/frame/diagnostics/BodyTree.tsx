import { useTranslation } from 'react-i18next';
import { maskProductKey } from '../../../domain/maskProductKey.ts';
import { useFormat } from '../../../i18n/format.ts';
import type { LoggedValue } from '../../../partnerCenter/loggedBody.ts';

interface BodyTreeProps {
  readonly name: string | null;
  readonly node: LoggedValue;
  readonly masksKeys: boolean;
  readonly depth?: number;
}

/** Expands the list of devices, but not the individual devices. */
const openToDepth = 2;

/** A stored response body as a tree. Texts are isolated so that they cannot change the direction of text around them. */
export function BodyTree({ name, node, masksKeys, depth = 0 }: BodyTreeProps) {
  const { t } = useTranslation('diagnostics');
  const format = useFormat();
  const label = name !== null && <bdi className="tree-name">{name}: </bdi>;
  if (node === null || typeof node !== 'object') {
    const isKey = typeof node === 'string' && name?.trim().toLowerCase() === 'productkey';
    const shown = isKey && masksKeys ? maskProductKey(node) : node;
    return (
      <div className="tree-leaf">
        {label}
        <bdi>{JSON.stringify(shown)}</bdi>
      </div>
    );
  }
  if ('hidden' in node) {
    return (
      <div className="tree-leaf">
        {label}
        <i>{t(`body.hidden.${node.hidden}`)}</i>
      </div>
    );
  }
  if ('start' in node) {
    const more = t('body.moreCharacters', { count: node.left, number: format.number(node.left) });
    return (
      <div className="tree-leaf">
        {label}
        <bdi>{JSON.stringify(node.start)}</bdi> <i>{more}</i>
      </div>
    );
  }
  const branches =
    'items' in node ? node.items.map((item, index) => [String(index), item] as const) : node.fields;
  const count = branches.length + node.left;
  const rest = { count: node.left, number: format.number(node.left) };
  return (
    <details open={depth < openToDepth} className="tree-branch">
      <summary>
        {label}
        <i>{'items' in node ? t('body.list', { count }) : t('body.object', { count })}</i>
      </summary>
      {branches.map(([key, child], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a response never changes, and its keys may repeat.
        <BodyTree key={index} name={key} node={child} masksKeys={masksKeys} depth={depth + 1} />
      ))}
      {node.left > 0 && (
        <div className="tree-leaf">
          <i>{'items' in node ? t('body.moreItems', rest) : t('body.moreFields', rest)}</i>
        </div>
      )}
    </details>
  );
}
