/** A device-registration error as Partner Center sends it. */
export interface RegistrationError {
  readonly errorCode: string | null;
  readonly errorDescription: string;
}

/** The publicly known errors. */
export const registrationErrors = {
  storage: { errorCode: '640', errorDescription: 'StorageError' },
  invalidBody: { errorCode: '801', errorDescription: 'InvalidZtdRequestBody' },
  invalidHash: { errorCode: '802', errorDescription: 'InvalidZtdHardwareHash' },
  missingIds: { errorCode: '803', errorDescription: 'MissingZtdSerialNumberAndProductKey' },
  alreadyAssigned: { errorCode: '806', errorDescription: 'ZtdDeviceAlreadyAssigned' },
  notRegistered: { errorCode: '807', errorDescription: 'ZtdDeviceIsNotRegistered' },
  otherTenant: { errorCode: '808', errorDescription: 'ZtdDeviceAssignedToOtherTenant' },
  profileMissing: { errorCode: '809', errorDescription: 'ZtdProfileIsNotRegistered' },
  profileOfOther: { errorCode: '810', errorDescription: 'ZtdProfileAssignedToOtherTenant' },
  registeredByOther: { errorCode: '811', errorDescription: 'ZtdDeviceRegisteredByOtherTenant' },
  notFound: { errorCode: '812', errorDescription: 'ZtdDeviceNotFound' },
  notUnique: { errorCode: '813', errorDescription: 'ZtdDeviceIsNotUnique' },
  inEntra: { errorCode: '814', errorDescription: 'ZtdDeviceAlreadyAadRegistered' },
  duplicated: { errorCode: null, errorDescription: 'ZtdDeviceDuplicated' },
} as const satisfies Record<string, RegistrationError>;

/** The known error with a code, or an undocumented one. */
export function errorWithCode(code: string): RegistrationError {
  const known = Object.values(registrationErrors).find(({ errorCode }) => errorCode === code);
  return known ?? { errorCode: code, errorDescription: 'SomethingNew' };
}

/** An undocumented error, which the app has to show as received. */
export const unknownError: RegistrationError = { errorCode: '899', errorDescription: 'SomethingNew' };
