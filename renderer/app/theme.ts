import {
  type ActionIconFactory,
  type ButtonFactory,
  type CheckboxFactory,
  type CSSVariablesResolver,
  createTheme,
  type ExtendComponent,
  type FactoryPayload,
  type FieldsetFactory,
  type InputWrapperFactory,
  type MantineColorsTuple,
  type MantineThemeComponent,
  type ModalFactory,
  type NumberInputFactory,
  type PasswordInputFactory,
  type SegmentedControlFactory,
  type SelectFactory,
  type TableFactory,
  type TabsFactory,
  type TextareaFactory,
  type TextInputFactory,
  type TooltipFactory,
} from '@mantine/core';

/** The deep, quiet blue of government software; shade 7 carries white text at more than 7:1. */
const navy: MantineColorsTuple = [
  '#eef3fa',
  '#dbe5f2',
  '#b7cae5',
  '#8fadd6',
  '#6a92c8',
  '#447abd',
  '#2c66ac',
  '#1d5293',
  '#174479',
  '#11345e',
];

const FONT = "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Segoe UI', sans-serif";
const compact = { size: 'xs' } as const;

/** Hints and second lines: darker than Mantine's grey, to be readable at 12 px on old screens (6:1 on white). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#5a6268' },
  dark: {},
});

/** What `Component.extend` does, by the type alone: the first page does not load the components it has no use for. */
const extend = <F extends FactoryPayload>(part: ExtendComponent<F>) => part as MantineThemeComponent;

/** Dense and calm, for eight hours a day on an office PC: 13 px text, 30 px fields, thin lines, few shadows. */
export const theme = createTheme({
  colors: { navy },
  primaryColor: 'navy',
  primaryShade: 7,
  fontFamily: FONT,
  headings: { fontFamily: FONT, fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  components: {
    Button: extend<ButtonFactory>({
      defaultProps: compact,
      styles: { root: { fontWeight: 500 }, label: { fontSize: 13 } },
    }),
    ActionIcon: extend<ActionIconFactory>({ defaultProps: { variant: 'subtle' } }),
    InputWrapper: extend<InputWrapperFactory>({
      styles: { label: { fontSize: 13 }, description: { fontSize: 12 }, error: { fontSize: 12 } },
    }),
    Fieldset: extend<FieldsetFactory>({ styles: { legend: { fontWeight: 600, fontSize: 13 } } }),
    TextInput: extend<TextInputFactory>({ defaultProps: compact }),
    PasswordInput: extend<PasswordInputFactory>({ defaultProps: compact }),
    Checkbox: extend<CheckboxFactory>({ styles: { label: { fontSize: 13 }, description: { fontSize: 12 } } }),
    NumberInput: extend<NumberInputFactory>({ defaultProps: compact }),
    Textarea: extend<TextareaFactory>({ defaultProps: compact }),
    // Choosing what is chosen keeps it: only a field that may be empty has a way to empty it, and shows it.
    Select: extend<SelectFactory>({
      defaultProps: { ...compact, checkIconPosition: 'right', allowDeselect: false },
    }),
    SegmentedControl: extend<SegmentedControlFactory>({ defaultProps: compact }),
    Table: extend<TableFactory>({ defaultProps: { fz: 'sm', verticalSpacing: 5, horizontalSpacing: 10 } }),
    Tabs: extend<TabsFactory>({ defaultProps: { keepMounted: false } }),
    Tooltip: extend<TooltipFactory>({ defaultProps: { withArrow: true, openDelay: 400 } }),
    Modal: extend<ModalFactory>({
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
      },
      styles: { title: { fontSize: 15, fontWeight: 600 } },
    }),
  },
});
