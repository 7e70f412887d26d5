from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0003_grouping"),
    ]

    operations = [
        migrations.AddField(
            model_name="batch",
            name="grouping",
            field=models.CharField(
                blank=True, default="", max_length=60, verbose_name="群の分け方"
            ),
        ),
    ]
