import { testAnyOrderOfFaults } from './anyOrderOfFaults.ts';
import { simulatedAssignment } from './simulatedUpload.ts';

testAnyOrderOfFaults(simulatedAssignment);
