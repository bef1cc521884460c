import { useEffect, useState } from 'react';
import { type BaseData, loadBaseData } from './base/base-data.js';

/** The base map; absent until its chunk has come. */
export function useBaseData(): BaseData | undefined {
  const [data, setData] = useState<BaseData>();
  useEffect(() => {
    let isGone = false;
    void loadBaseData().then((loaded) => {
      if (!isGone) setData(loaded);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return data;
}
