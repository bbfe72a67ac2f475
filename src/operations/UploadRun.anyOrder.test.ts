import { testAnyOrderOfFaults } from './anyOrderOfFaults.ts';
import { simulatedUpload } from './simulatedUpload.ts';

testAnyOrderOfFaults(simulatedUpload);
