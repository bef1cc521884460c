import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useRef } from 'react';

const Audio = styled('audio')(({ theme }) => ({ width: '100%', height: theme.layout.touchRow }));

/** Plays sound that came as base64, at once. */
export function WavPlayer({ wav, label }: { readonly wav: string; readonly label: string }): ReactNode {
  const player = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const bytes = Uint8Array.from(atob(wav), (letter) => letter.charCodeAt(0));
    // The page may play from blobs only, never from `data:`.
    const address = URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
    if (player.current) player.current.src = address;
    return () => {
      URL.revokeObjectURL(address);
    };
  }, [wav]);
  return <Audio ref={player} controls autoPlay aria-label={label} />;
}
