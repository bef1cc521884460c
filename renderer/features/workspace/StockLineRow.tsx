import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { TextField } from '../../components/Fields.js';
import { PhoneText } from '../../components/PhoneText.js';
import { Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { workspaceMessages as m } from './messages.js';

type Line = OutputOf<'resources.search'>['lines'][number];

const Row = styled('li')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gridTemplateColumns: `minmax(0, 1fr) ${theme.spacing(9)} auto`,
  alignItems: 'center',
  gap: theme.spacing(1),
  padding: theme.spacing(0.75, 0),
  borderBlockEnd: theme.line.soft,
  '& > div > b, & > div > span': { display: 'block' },
}));

export interface StockLineRowProps {
  readonly line: Line;
  readonly mayReserve: boolean;
  readonly onReserve: (quantity: number) => void;
}

/** One item in one depot, with quantity and the button that reserves it. */
export function StockLineRow({ line, mayReserve, onReserve }: StockLineRowProps): ReactNode {
  const t = useWords();
  const [quantity, setQuantity] = useState('');
  const wanted = quantity === '' ? line.free : Number(quantity);
  const facts = [
    line.depotName,
    line.distanceM === undefined ? '' : t(m.stockDistance, { km: (line.distanceM / 1000).toFixed(1) }),
    line.acrossRiver === true ? t(m.stockRiver) : '',
    line.keeper?.name ?? '',
  ].filter(Boolean);
  const phone = line.keeper?.phones[0];
  return (
    <Row>
      <div>
        <b>{[line.itemName, t(m.stockFree, { free: line.free, unit: line.unit })].join(' · ')}</b>
        <Small>{facts.join(' · ')}</Small>
        {phone ? <PhoneText number={phone.number} /> : undefined}
      </div>
      <TextField
        hideLabel
        type="number"
        label={`${t(m.stockQuantity)} ${line.depotName}`}
        placeholder={String(line.free)}
        value={quantity}
        disabled={!mayReserve}
        onChange={setQuantity}
      />
      <Button
        color="primary"
        disabled={!mayReserve || !(wanted > 0)}
        aria-label={t(m.stockReserveItem, { depot: line.depotName, item: line.itemName })}
        onClick={() => {
          onReserve(wanted);
        }}
      >
        {t(m.stockReserve)}
      </Button>
    </Row>
  );
}
