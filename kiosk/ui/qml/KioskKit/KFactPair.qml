pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import KioskKit

// Fee and time side by side, or one below the other with large text: `facts` is a list of {icon, label, figure, unit}.
ColumnLayout {
    id: root

    property var facts: []

    spacing: 0

    KRule {
        Layout.fillWidth: true
        strong: true
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: KSize.gap
        columns: KTheme.largeText ? 1 : 3
        rowSpacing: 0

        Repeater {
            model: root.facts

            RowLayout {
                id: fact

                required property int index
                required property var modelData

                Layout.fillWidth: true
                Layout.preferredWidth: 10
                spacing: KSize.s12

                KRule {
                    Layout.fillHeight: true
                    implicitWidth: KSize.rule
                    visible: fact.index > 0 && !KTheme.largeText
                }

                ColumnLayout {
                    Accessible.name: fact.modelData.label + ": " + fact.modelData.figure + " " + fact.modelData.unit
                    Accessible.role: Accessible.StaticText
                    Layout.bottomMargin: KTheme.compact ? KSize.s2 : KSize.s4
                    Layout.fillWidth: true
                    Layout.topMargin: KTheme.compact ? KSize.s2 : KSize.gap
                    spacing: 0

                    RowLayout {
                        spacing: KSize.s4

                        KIcon {
                            name: fact.modelData.icon
                        }

                        KText {
                            Accessible.ignored: true
                            Layout.fillWidth: true
                            color: KTheme.action
                            font.weight: Font.Medium
                            text: fact.modelData.label
                        }
                    }

                    RowLayout {
                        spacing: KSize.s4

                        KText {
                            Accessible.ignored: true
                            Layout.alignment: Qt.AlignBaseline
                            role: KText.Figure
                            text: fact.modelData.figure
                            visible: text !== ""
                        }

                        KText {
                            Accessible.ignored: true
                            Layout.alignment: Qt.AlignBaseline
                            Layout.fillWidth: true
                            font.weight: Font.Medium
                            role: KText.Heading
                            text: fact.modelData.unit
                            visible: text !== ""
                        }
                    }
                }
            }
        }
    }

    KRule {
        Layout.fillWidth: true
    }
}
